package org.horseshoe.bench;

/** What a round told: events per second, or a ratio of two of them. */
record Figure(String name, double value, String format) {

    static Figure rate(String name, double perSecond) {
        return new Figure(name, perSecond, "%,8.0f/s");
    }

    static Figure ratio(String name, double value) {
        return new Figure(name, value, "%.2f");
    }

    Figure with(double other) {
        return new Figure(name, other, format);
    }

    @Override
    public String toString() {
        return name + " " + format.formatted(value);
    }
}
