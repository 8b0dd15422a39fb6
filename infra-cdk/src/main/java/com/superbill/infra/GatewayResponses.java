package com.superbill.infra;

import java.util.LinkedHashMap;
import java.util.Map;

/** API Gateway's own refusals, which look like those of the functions (RFC 9457). */
final class GatewayResponses {

  private static final String STATUS_OF_THE_REFUSAL = "$context.status";
  /** Names the offending field. These templates know no functions, only variables. */
  private static final String INVALID = "$context.error.validationErrorString";

  private GatewayResponses() {}

  /**
   * All of them, as {@code x-amazon-apigateway-gateway-responses} wants them.
   *
   * @param corsOrigin the origin whose scripts may read them
   * @param exposedHeaders the headers that those scripts may read
   */
  static Map<String, Object> problems(String corsOrigin, String exposedHeaders) {
    var headers =
        Map.of(
            "gatewayresponse.header.Access-Control-Allow-Origin", "'" + corsOrigin + "'",
            "gatewayresponse.header.Access-Control-Expose-Headers", "'" + exposedHeaders + "'",
            "gatewayresponse.header.Content-Type", "'application/problem+json'",
            "gatewayresponse.header.X-Request-Id", "context.requestId");
    var responses = new LinkedHashMap<String, Object>();
    responses.put("BAD_REQUEST_BODY", problem(headers, 400, "Bad Request", INVALID));
    responses.put("BAD_REQUEST_PARAMETERS", problem(headers, 400, "Bad Request", INVALID));
    responses.put("UNAUTHORIZED", problem(headers, 401, "Unauthorized", "Send a valid bearer token in the Authorization header."));
    responses.put("ACCESS_DENIED", problem(headers, 403, "Forbidden", "The token does not allow this."));
    responses.put("MISSING_AUTHENTICATION_TOKEN", problem(headers, 404, "Not Found", "There is no such resource."));
    responses.put("RESOURCE_NOT_FOUND", problem(headers, 404, "Not Found", "There is no such resource."));
    responses.put("REQUEST_TOO_LARGE", problem(headers, 413, "Content Too Large", "Upload large files by signed URL."));
    responses.put("UNSUPPORTED_MEDIA_TYPE", problem(headers, 415, "Unsupported Media Type", "Send application/json."));
    responses.put("THROTTLED", problem(headers, 429, "Too Many Requests", "Slow down and try again."));
    responses.put("QUOTA_EXCEEDED", problem(headers, 429, "Too Many Requests", "The quota is used up."));
    responses.put("DEFAULT_4XX", problem(headers, STATUS_OF_THE_REFUSAL, "Bad Request", "The request was refused."));
    responses.put("DEFAULT_5XX", problem(headers, STATUS_OF_THE_REFUSAL, "Internal Server Error", "The request failed. Nothing is wrong with it; try again."));
    return responses;
  }

  private static Map<String, Object> problem(Map<String, String> headers, int status, String title, String detail) {
    var response = problem(headers, String.valueOf(status), title, detail);
    response.put("statusCode", status);
    return response;
  }

  private static Map<String, Object> problem(Map<String, String> headers, String status, String title, String detail) {
    var response = new LinkedHashMap<String, Object>();
    response.put("responseParameters", headers);
    response.put(
        "responseTemplates",
        Map.of(
            "application/json",
            "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}"));
    return response;
  }
}
