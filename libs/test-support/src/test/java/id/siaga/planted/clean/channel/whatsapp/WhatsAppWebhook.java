package id.siaga.planted.clean.channel.whatsapp;

import id.siaga.planted.clean.channel.Signature;
import java.net.http.HttpRequest;

class WhatsAppWebhook {
    HttpRequest.Builder request(Signature signature) {
        return HttpRequest.newBuilder().header("signature", signature.value());
    }
}
