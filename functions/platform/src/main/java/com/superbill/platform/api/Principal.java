package com.superbill.platform.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import java.util.Map;
import java.util.Optional;

/**
 * Who calls, as the authorizer found it in the token. The practice and the patient come from here and from nowhere else.
 *
 * @param subject the caller's id at the issuer
 * @param patient whom a {@link Role#PATIENT} may see
 */
public record Principal(PracticeId practice, Role role, String subject, Optional<PatientId> patient) {

    /** Keys of the authorizer's context, which API Gateway hands on with each request. */
    public static final String PRACTICE = "practice";
    public static final String ROLE = "role";
    public static final String SUBJECT = "subject";
    public static final String PATIENT = "patient";

    /** @throws IllegalStateException if the request came past the authorizer, which is an error of the deployment */
    static Principal of(APIGatewayProxyRequestEvent event) {
        Map<String, Object> context = event.getRequestContext() == null ? null : event.getRequestContext().getAuthorizer();
        if (context == null || context.get(PRACTICE) == null || context.get(ROLE) == null) {
            throw new IllegalStateException("request without an authorizer's context");
        }
        return new Principal(new PracticeId(context.get(PRACTICE).toString()), Role.ofTokenName(context.get(ROLE).toString()),
                String.valueOf(context.get(SUBJECT)), Optional.ofNullable(context.get(PATIENT)).map(id -> new PatientId(id.toString())));
    }
}
