package com.superbill.local;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.util.Map;

/** What a {@link LocalService} sees of the stack that it runs beside. */
public interface LocalStack {

    Endpoints endpoints();

    /** The outputs of the deployed template by name, for instance the names of its buckets. */
    Map<String, String> outputs();

    /**
     * A bearer token for the API, valid for an hour.
     *
     * @param role     {@code biller}, {@code front-desk}, {@code provider}, {@code admin}, {@code partner} or {@code patient:ID}
     * @param practice {@code demo} or {@code other}
     */
    String token(String role, String practice);

    /** A folder of the service's own, below the data folder: it survives a restart and goes with {@code --fresh}. */
    Path folder(String service);

    /** Serves {@code path} and all below it on the API's port, for instance {@code /sandbox}. */
    void serve(String path, HttpHandler handler);

    /** False with {@code --empty}: nothing is to be loaded. */
    boolean loadsDemo();

    /** Tells the person at the terminal how far a long piece of work has come; one line. */
    void progress(String line);
}
