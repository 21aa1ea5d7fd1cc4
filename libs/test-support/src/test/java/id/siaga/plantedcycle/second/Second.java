package id.siaga.plantedcycle.second;

import id.siaga.plantedcycle.first.First;

public class Second {
    First first;
}
