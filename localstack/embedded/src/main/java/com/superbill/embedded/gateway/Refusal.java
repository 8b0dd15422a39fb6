package com.superbill.embedded.gateway;

/**
 * Why API Gateway itself answers instead of the function.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">response types</a>
 */
final class Refusal extends Exception {

    /** Response types with the status and the message that they have unless the API says otherwise. */
    enum Type {
        BAD_REQUEST_BODY(400, "Invalid request body"),
        BAD_REQUEST_PARAMETERS(400, "Missing required request parameters"),
        UNAUTHORIZED(401, "Unauthorized"),
        ACCESS_DENIED(403, "User is not authorized to access this resource"),
        MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
        REQUEST_TOO_LARGE(413, "Request Too Long"),
        THROTTLED(429, "Too Many Requests"),
        AUTHORIZER_FAILURE(500, "Internal server error"),
        /** A function that failed, or answered something that is no proxy response. AWS has no name for it beside DEFAULT_5XX. */
        MALFORMED_PROXY_RESPONSE(502, "Internal server error"),
        INTEGRATION_TIMEOUT(504, "Endpoint request timed out");

        private final int status;
        private final String message;

        Type(int status, String message) {
            this.status = status;
            this.message = message;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }

        /** The response type that stands in when the API does not describe this one. */
        String fallback() {
            return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
        }
    }

    private final Type type;
    private final String validationError;

    Refusal(Type type) {
        this(type, "");
    }

    /** @param validationError what is wrong with the request, for the client */
    Refusal(Type type, String validationError) {
        super(type.message(), null, false, false);
        this.type = type;
        this.validationError = validationError;
    }

    Type type() {
        return type;
    }

    String validationError() {
        return validationError;
    }
}
