package org.horseshoe.localstack;

/** Where a database is and who may open it. */
public record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
