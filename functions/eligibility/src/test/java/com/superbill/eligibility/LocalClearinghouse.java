package com.superbill.eligibility;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A clearinghouse on this machine: keeps what it was asked and answers every question with the benefits or rejections it was told to. */
final class LocalClearinghouse implements AutoCloseable {

    private static final String ACTIVE = "EB*1**30**GOLD 123 PLAN~EB*B*IND*98***27*25.5****N*Y~EB*B*IND*98***27*60*****N~EB*A*IND*30*****.2****Y~"
            + "EB*C*IND*30***23*500*****Y~EB*C*IND*30***29*120*****Y~EB*C*FAM*30***23*1500*****Y~EB*G*IND*30***23*6000*****W~EB*G*IND*30***29*5760*****W~"
            + "EB*R**30*MB~LS*2120~NM1*PR*2*OTHER PAYER*****PI*999~LE*2120~";

    private final HttpServer server;
    private final List<String> questions = new ArrayList<>();
    private String said = ACTIVE;
    private String transaction = "271";
    private int status = 200;

    LocalClearinghouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/clearinghouse/x12/realtime", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
            questions.add(question);
            byte[] answer = answer(question);
            exchange.getResponseHeaders().set("Content-Type", "application/edi-x12");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/clearinghouse/";
    }

    List<String> questions() {
        return questions;
    }

    void says(String segments) {
        said = segments;
    }

    void saysActive() {
        said = ACTIVE;
    }

    void answersWithTransaction(String code) {
        transaction = code;
    }

    void answersWithStatus(int code) {
        status = code;
    }

    private byte[] answer(String question) {
        String trace = question.replaceAll("(?s).*TRN\\*1\\*([^*~]+)\\*.*", "$1");
        String body = "BHT*0022*11*R1*20261122*1000~HL*1**20*1~NM1*PR*2*COMMONWEALTH*****PI*60054~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1993999998~"
                + "HL*3*2*22*0~TRN*2*" + trace + "*1123456789~NM1*IL*1*LINDQVIST*MAJA****MI*W123456789~" + said;
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return ("ISA*00*          *00*          *ZZ*60054          *ZZ*ELMSTREET      *261122*1000*^*00501*000000007*0*T*:~GS*HB*60054*ELMSTREET*20261122*1000*7*X*005010X279A1~"
                + "ST*" + transaction + "*0001*005010X279A1~" + body + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~").getBytes(ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
