package org.horseshoe.localstack;

/** What the user reads: lines, and a progress bar where the output is a terminal. */
final class Terminal {
    private static final int WIDTH = 30;

    private final boolean interactive = Boolean.getBoolean("horseshoe.tty");
    private boolean midBar;

    synchronized void say(String line) {
        if (midBar) System.out.println();
        midBar = false;
        System.out.println(line);
    }

    synchronized void progress(String what, int done, int total) {
        var text = "history/%s: %d of %d events".formatted(what, done, total);
        if (!interactive) {
            System.out.println(text);
            return;
        }
        draw(text, done, total);
    }

    /** A bar that is drawn over and over; where nobody watches, only its end is told. */
    synchronized void bar(String text, int done, int total) {
        if (interactive) {
            draw(text, done, total);
        } else if (done >= total) {
            System.out.println(text);
        }
    }

    private void draw(String text, int done, int total) {
        var filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        System.out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + text + "\u001b[K");
        System.out.flush();
        midBar = done < total;
        if (!midBar) System.out.println();
    }
}
