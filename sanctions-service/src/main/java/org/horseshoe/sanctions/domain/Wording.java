package org.horseshoe.sanctions.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Window;
import org.horseshoe.sanctions.domain.ProposedChange.Kind;
import org.jspecify.annotations.Nullable;

/** Says measures and their changes in one line of English. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private Wording() {}

    /** {@code crude oil: 4,000,000 barrels or 525,000 tonnes a year from 22 December}. */
    public static String measure(Measure measure) {
        return label(measure) + ": " + state(measure);
    }

    /** {@code a year from 22 December}; the calendar year is {@code a year}. */
    public static String window(Window window) {
        boolean calendarYear =
                window.length().equals(Period.ofYears(1)) && window.startsOn().equals(NEW_YEAR);
        return length(window) + (calendarYear ? "" : " from " + DAY_OF_YEAR.format(window.startsOn()));
    }

    /** {@code crude oil: 4,000,000 → 3,000,000 barrels a year}. */
    static String transition(Measure before, Measure after) {
        return label(after) + ": " + changed(before, after, LimitChange.between(before, after));
    }

    static String change(
            Kind kind, @Nullable Measure before, Measure proposed, List<LimitChange> limits, List<String> namesAdded) {
        String label = label(proposed) + ": ";
        return switch (kind) {
            case NAMES_ADDED -> label + "adds " + String.join(", ", namesAdded);
            case LIFTED -> label + (before == null ? "" : state(before) + " → ") + "lifted";
            case UNCHANGED -> label + "unchanged";
            case NEW -> label + "no rule → " + state(proposed);
            case CHANGED -> label + changed(before, proposed, limits);
        };
    }

    private static String changed(@Nullable Measure before, Measure proposed, List<LimitChange> limits) {
        List<LimitChange> comparable =
                limits.stream().filter(LimitChange::comparable).toList();
        if (!comparable.isEmpty()) {
            Window window = proposed.window() != null || before == null ? proposed.window() : before.window();
            return comparable.stream().map(Wording::limit).collect(Collectors.joining(" or "))
                    + (window == null ? "" : " " + length(window));
        }
        String old = before == null ? "no rule" : state(before);
        return old.equals(state(proposed)) ? old + ", reworded" : old + " → " + state(proposed);
    }

    private static String limit(LimitChange change) {
        return figure(change.before()) + " → " + figure(change.after()) + " " + units(change.unit(), change.after());
    }

    /** The key without its direction, which the rest of the line tells. */
    private static String label(Measure measure) {
        return measure.key().replaceFirst("-(supply|export|import)$", "").replace('-', ' ');
    }

    private static String state(Measure measure) {
        if (!measure.targets().isEmpty()) {
            return String.join(", ", measure.targets());
        }
        return switch (measure.kind()) {
            case CAP -> cap(measure);
            case TRADE_BAN -> banned(measure.direction());
            case MANDATE -> "mandate" + until(measure.validTo());
            case ARMS_EMBARGO, ASSET_FREEZE, TRAVEL_BAN, MARITIME, FINANCIAL, LABOUR, OTHER -> measure.subject();
        };
    }

    private static String cap(Measure measure) {
        if (measure.limits().isEmpty()) {
            return "a cap without a figure";
        }
        Window window = measure.window();
        return measure.limits().stream().map(Wording::amount).collect(Collectors.joining(" or "))
                + (window == null ? until(measure.validTo()) : " " + window(window));
    }

    private static String banned(Direction direction) {
        return switch (direction) {
            case TO_TARGET -> "supply banned";
            case FROM_TARGET -> "export banned";
            case BOTH, NOT_APPLICABLE -> "trade banned";
        };
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : " to " + DAY.format(day);
    }

    private static String length(Window window) {
        Period length = window.length().normalized();
        if (length.equals(Period.ofYears(1))) {
            return "a year";
        }
        if (length.equals(Period.ofMonths(1))) {
            return "a month";
        }
        Period months = Period.ofMonths((int) length.toTotalMonths());
        return "per " + (months.normalized().equals(length) ? months.getMonths() + " months" : length);
    }

    private static String amount(Amount amount) {
        return figure(amount.value()) + " " + units(amount.unit(), amount.value());
    }

    private static String figure(@Nullable BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(12);
        return value == null ? "" : format.format(value);
    }

    /** Words take a plural, codes such as USD do not. */
    private static String units(String unit, @Nullable BigDecimal value) {
        boolean one = value != null && value.compareTo(BigDecimal.ONE) == 0;
        boolean code = unit.equals(unit.toUpperCase(Locale.ROOT));
        return one || code || unit.endsWith("s") ? unit : unit + "s";
    }
}
