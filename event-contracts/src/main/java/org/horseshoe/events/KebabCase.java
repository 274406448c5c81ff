package org.horseshoe.events;

import com.fasterxml.jackson.databind.EnumNamingStrategy;
import java.util.Locale;

/**
 * Writes the words of an enum in lower case with dashes: {@code IN_FAVOUR} is {@code in-favour}.
 *
 * <p>Jackson's own strategy of this name cannot be constructed by others, and the scanner of the services' OpenAPI
 * documents wants to.
 */
public final class KebabCase implements EnumNamingStrategy {

    @Override
    public String convertEnumToExternalName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
