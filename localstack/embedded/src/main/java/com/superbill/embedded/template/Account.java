package com.superbill.embedded.template;

/** The one account and region that exist locally: the pseudo parameters of every template. */
public final class Account {

    public static final String ID = "000000000000";
    public static final String REGION = "us-east-1";
    public static final String PARTITION = "aws";

    private Account() {}

    public static String arn(String service, String resource) {
        return "arn:" + PARTITION + ":" + service + ":" + REGION + ":" + ID + ":" + resource;
    }

    /** The last part of an ARN: a queue's, table's or function's name. */
    public static String nameIn(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
