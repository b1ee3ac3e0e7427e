package vn.hientruong.mobile.look;

import java.util.List;
import javafx.scene.Node;

/** Pictures for screens with nothing else to show, in a box of 160 by 120, drawn for this app in its own colours. */
public enum Drawing {
    /** A street with a pin: nothing was reported yet. */
    STREET(
            soft("M12 96h136v12H12z"),
            soft("M22 96V52h24v44zM52 96V38h22v58zM112 96V58h28v38z"),
            line("M28 62h4M36 62h4M28 74h4M36 74h4M58 50h4M66 50h4M58 64h4M66 64h4M120 70h4M128 70h4"),
            brand("M93 92c-12-14-20-25-20-36a20 20 0 0 1 40 0c0 11-8 22-20 36z"),
            card("M93 64a8 8 0 1 0 0-16a8 8 0 1 0 0 16"),
            line("M20 102h14M44 102h14M68 102h14M104 102h14M128 102h14")),
    /** An open letter box: nothing came. */
    LETTERBOX(
            soft("M18 104h124v6H18z"),
            soft("M40 44a22 22 0 0 1 22-22h40a22 22 0 0 1 22 22v44H40z"),
            card("M40 44a22 22 0 0 1 44 0v44H40z"),
            line("M40 88V44a22 22 0 0 1 44 0v44zM62 22h40a22 22 0 0 1 22 22v44H40M80 88v18M50 52h24"),
            brand("M112 52h20v14h-20z"),
            line("M112 52v26")),
    /** A cloud with a broken line: no network. */
    CLOUD(
            soft("M46 84a20 20 0 0 1 2-40a28 28 0 0 1 53-4a22 22 0 0 1 15 44z"),
            line("M46 84a20 20 0 0 1 2-40a28 28 0 0 1 53-4a22 22 0 0 1 15 44z"),
            line("M80 94v10M80 112h.1"),
            accent("M70 54l20 20M90 54l-20 20")),
    /** A road works cone: something went wrong. */
    CONE(
            soft("M22 100h116v8H22z"),
            accent("M72 26h16l22 70H50z"),
            card("M66.5 44h27l4.5 14H62zM58 70h44l4.3 14H53.6z"),
            line("M40 98h80M72 26h16")),
    /** A telephone with a key in it: sign in. */
    KEY(
            soft("M50 14h60a8 8 0 0 1 8 8v82a8 8 0 0 1-8 8H50a8 8 0 0 1-8-8V22a8 8 0 0 1 8-8z"),
            card("M50 26h60v68H50z"),
            line("M50 26h60v68H50zM74 103h12"),
            brand("M72 72a12 12 0 1 1 10.5-17.8H104v9h-5v6h-8v-6h-8.5A12 12 0 0 1 72 72z"),
            card("M72 64a4 4 0 1 0 0-8a4 4 0 1 0 0 8")),
    /** A map sheet with a glass: nothing around. */
    SHEET(
            soft("M20 30l36-12l48 14l36-12v72l-36 12l-48-14l-36 12z"),
            line("M20 30l36-12l48 14l36-12v72l-36 12l-48-14l-36 12zM56 18v72M104 32v72"),
            card("M84 74a18 18 0 1 0 0-36a18 18 0 1 0 0 36"),
            brandLine("M84 74a18 18 0 1 0 0-36a18 18 0 1 0 0 36M97 69l15 17"));

    private static final double WIDTH = 160;
    private static final double HEIGHT = 120;

    private final List<Layer> layers;

    Drawing(Layer... layers) {
        this.layers = List.of(layers);
    }

    private record Layer(String path, String style) {}

    private static Layer soft(String path) {
        return new Layer(path, "drawing-soft");
    }

    private static Layer brand(String path) {
        return new Layer(path, "drawing-brand");
    }

    private static Layer brandLine(String path) {
        return new Layer(path, "drawing-brand-line");
    }

    private static Layer accent(String path) {
        return new Layer(path, "drawing-accent");
    }

    private static Layer card(String path) {
        return new Layer(path, "drawing-card");
    }

    private static Layer line(String path) {
        return new Layer(path, "drawing-line");
    }

    /** A new picture of it; style class {@code drawing}. */
    public Node picture() {
        Picture picture = new Picture(WIDTH, HEIGHT, "drawing");
        layers.forEach(layer -> picture.with(layer.path(), layer.style()));
        return picture;
    }
}
