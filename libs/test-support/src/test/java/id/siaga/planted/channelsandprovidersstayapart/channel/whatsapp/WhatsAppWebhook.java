package id.siaga.planted.channelsandprovidersstayapart.channel.whatsapp;

import id.siaga.planted.channelsandprovidersstayapart.channel.telegram.TelegramText;

record WhatsAppWebhook(TelegramText text) {}
