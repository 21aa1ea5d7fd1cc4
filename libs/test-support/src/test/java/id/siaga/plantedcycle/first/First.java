package id.siaga.plantedcycle.first;

import id.siaga.plantedcycle.second.Second;

public class First {
    Second second;
}
