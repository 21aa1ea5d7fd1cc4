package id.siaga.planted.nogenericexceptions;

class Vague {
    void fail() {
        throw new RuntimeException("something");
    }
}
