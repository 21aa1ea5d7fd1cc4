package id.siaga.planted.channelsandprovidersstayapart.channel.telegram;

public class TelegramText {}
