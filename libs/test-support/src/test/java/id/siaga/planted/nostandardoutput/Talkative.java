package id.siaga.planted.nostandardoutput;

class Talkative {
    void say() {
        System.out.println("hello");
    }

    void show(IllegalStateException e) {
        e.printStackTrace();
    }
}
