package vn.hientruong.model.category;

/** Pictures a category may have; whoever draws them decides how they look. */
public enum CategoryIcon {
    ROAD,
    TRAFFIC,
    LIGHT,
    WATER,
    WASTE,
    POLLUTION,
    NOISE,
    TREE,
    BUILDING,
    ELECTRICITY,
    ANIMAL,
    FIRE,
    FOOD,
    OFFICE,
    OTHER
}
