"""Tests of the chapter on convolution: sizes, receptive fields, convolution, pooling, costs."""

import itertools

import numpy as np

from autograder import assert_close, points, task
from oracles import common as oracles
from oracles import convolution as oracle
from probes import convolution as probes


@task(
    "conv_output_size",
    difficulty=1,
    minutes=10,
    hints=[
        "The first window starts at the left end of the padded image. How many pixels are left "
        "to its right, and how many steps of `stride` pixels fit into them?",
        "Integer division `//` rounds down. A kernel of 3 weights with dilation 2 covers 5 pixels.",
    ],
)
class TestConvOutputSize:
    def compare(self, ex, cases):
        sizes = {case: ex.conv_output_size(*case) for case in cases}
        wrong = {case: size for case, size in sizes.items()
                 if size != oracle.count_positions(*case)}  # fmt: skip
        right = {case: oracle.count_positions(*case) for case in wrong}
        assert wrong == right, "positions for (size, kernel_size, stride, padding, dilation)"

    def refused(self, ex, cases):
        raised = {case: ex.error("conv_output_size", *case) for case in cases}
        assert raised == dict.fromkeys(cases, "ValueError"), (
            "what (size, kernel_size, stride, padding, dilation) raises"
        )

    @points(1, hint="Padding adds zeros at both ends: the axis grows by two times the padding.")
    def test_window_slides_over_the_padded_axis(self, ex):
        sizes = {padding: ex.conv_output_size(28, 5, padding=padding) for padding in (0, 2, 4)}
        assert sizes == {0: 24, 2: 28, 4: 32}, "positions for each padding"

    @points(2, hint="A last step that would carry the window over the edge is not made.")
    def test_stride_skips_positions(self, ex):
        cases = list(itertools.product((7, 8, 9), (2, 3), (1, 2, 3), (0, 1)))
        self.compare(ex, cases)

    @points(1, hint="Dilation spreads k weights over dilation * (k - 1) + 1 pixels.")
    def test_dilation_widens_the_window(self, ex):
        cases = list(itertools.product((15, 16), (1, 3, 4), (1, 2), (0, 2), (2, 3)))
        self.compare(ex, cases)

    @points(1, hint="A window as large as the padded image fits exactly once.")
    def test_window_that_just_fits_has_one_position(self, ex):
        self.compare(ex, [(5, 5), (5, 5, 3), (1, 1), (7, 3, 4, 0, 3)])

    @points(1, hint="Check whether the window fits before you divide, and raise ValueError.")
    def test_refuses_a_window_that_does_not_fit(self, ex):
        self.refused(ex, [(4, 5, 1, 0, 1), (2, 9, 1, 0, 1), (4, 7, 1, 1, 1), (4, 3, 1, 0, 2)])

    @points(1, hint="The padding makes room: ask whether the window fits into the padded image.")
    def test_window_larger_than_the_bare_image(self, ex):
        cases = [(3, 5, 1, 2, 1), (1, 2, 1, 1, 1), (4, 3, 2, 3, 3)]
        raised = {case: ex.error("conv_output_size", *case) for case in cases}
        assert raised == dict.fromkeys(cases), (
            "what (size, kernel_size, stride, padding, dilation) raises"
        )
        self.compare(ex, cases)

    @points(1, hint="Also for a stride above 1: -3 pixels of room are no step of stride 9.")
    def test_refuses_it_for_any_stride(self, ex):
        self.refused(ex, [(4, 7, 9, 0, 1), (4, 7, 2, 0, 1), (5, 3, 4, 0, 3)])

    @points(1, hint="The docstring states the least value of each argument.")
    def test_refuses_arguments_below_their_least_value(self, ex):
        least = {"size": 0, "kernel_size": 0, "stride": 0, "padding": -1, "dilation": 0}
        fine = {"size": 9, "kernel_size": 3, "stride": 1, "padding": 2, "dilation": 1}
        raised = {
            f"{name}={value}": ex.error("conv_output_size", **{**fine, name: value})
            for name, value in least.items()
        }
        raised["stride=-1"] = ex.error("conv_output_size", **{**fine, "stride": -1})
        assert raised == dict.fromkeys(raised, "ValueError"), "what each argument raises"


@task(
    "receptive_field",
    difficulty=2,
    minutes=15,
    hints=[
        "Go from the input to the output. How many input pixels lie between two neighboring "
        "values of the map that you have reached?",
        "A kernel of size k adds k - 1 neighbors on top of one value; each neighbor is as far "
        "away as the *product* of all strides before it.",
    ],
)
class TestReceptiveField:
    @points(1, hint="Without layers a value is a pixel and sees itself.")
    def test_starts_with_one_pixel(self, ex):
        seen = {name: f"{ex.receptive_field(layers)} pixels"
                for name, layers in (("no layers", []), ("a 5x5", [(5, 1)]))}  # fmt: skip
        assert seen == {"no layers": "1 pixels", "a 5x5": "5 pixels"}

    @points(1, hint="Two 3x3 convolutions see as far as one 5x5.")
    def test_stacked_convolutions_overlap(self, ex):
        fields = [
            ex.receptive_field([(3, 1), (3, 1)]),
            ex.receptive_field([(2, 1), (3, 1), (4, 1)]),
        ]
        assert fields == [5, 7], "two 3x3; a 2x2, a 3x3 and a 4x4"

    @points(2, hint="After two layers of stride 2, neighbors lie 4 pixels apart.")
    def test_strides_multiply(self, ex):
        layers = [[(5, 1), (2, 2), (5, 1), (2, 2), (5, 1)], [(3, 2), (3, 3), (2, 2), (3, 1)],
                  [(3, 1), (1, 2), (3, 1)]]  # fmt: skip
        fields = [ex.receptive_field(one) for one in layers]
        assert fields == [oracle.trace_back(one) for one in layers]

    @points(1, hint="A stride acts on the layers behind it, not on its own.")
    def test_last_stride_does_not_matter(self, ex):
        fields = [ex.receptive_field([(3, 1), (3, 2)]), ex.receptive_field([(3, 2)])]
        assert fields == [5, 3], "a 3x3 and a 3x3 of stride 2; a 3x3 of stride 2 alone"


@task(
    "conv2d",
    difficulty=3,
    minutes=40,
    hints=[
        "Loop over the output positions. At each, cut the window out of all padded images at "
        "once: its shape is (N, C, kernel_height, kernel_width).",
        "`np.einsum('nchw,ochw->no', window, weight)` multiplies the windows with every kernel "
        "and sums over channels and pixels.",
        "Output position (row, column) looks at the window whose corner is "
        "(row * stride, column * stride) of the *padded* images.",
    ],
)
class TestConv2d:
    @points(1, hint="Multiply pixel by weight where they lie on each other, then add up.")
    def test_by_hand(self, ex):
        image = np.array([[[[1.0, 2.0, 0.0], [0.0, 1.0, 3.0]]]])
        kernel = np.array([[[[1.0, 10.0], [100.0, 1000.0]]]])
        got = ex.run(probes.convolve, given=("conv_output_size",), images=image, weight=kernel)
        assert_close(got, np.array([[[[1021.0, 3102.0]]]]))

    def compare(self, ex, **inputs):
        got = ex.run(probes.convolve, given=("conv_output_size",), **inputs)
        assert_close(got, oracles.conv2d(**inputs))

    @points(2, hint="All channels of the input add up; each output channel has one bias.")
    def test_sums_over_channels_and_adds_the_bias(self, ex, rng):
        images, weight = rng.normal(size=(2, 3, 7, 7)), rng.normal(size=(5, 3, 3, 3))
        self.compare(ex, images=images, weight=weight, bias=rng.normal(size=5))

    @points(1, hint="Height and width of the kernel need not be equal, nor those of the images.")
    def test_nothing_need_be_square(self, ex, rng):
        for kernel, image in (((3, 1), (7, 6)), ((3, 2), (7, 6)), ((2, 3), (5, 9))):
            images, weight = rng.normal(size=(3, 2, *image)), rng.normal(size=(4, 2, *kernel))
            self.compare(ex, images=images, weight=weight)

    @points(1, hint="Position (row, column) looks at (row * stride, column * stride).")
    def test_stride(self, ex, rng):
        images, weight = rng.normal(size=(3, 2, 9, 12)), rng.normal(size=(4, 2, 3, 3))
        for stride in (2, 3):
            self.compare(ex, images=images, weight=weight, stride=stride)

    @points(1, hint="Zeros on all four sides of the images, and not along N or C.")
    def test_padding(self, ex, rng):
        images, weight = rng.normal(size=(3, 2, 7, 7)), rng.normal(size=(4, 2, 3, 3))
        self.compare(ex, images=images, weight=weight, bias=rng.normal(size=4), padding=2)

    @points(1, hint="Stride and padding together, with a bias.")
    def test_all_at_once(self, ex, rng):
        inputs = dict(images=rng.normal(size=(3, 2, 9, 12)), weight=rng.normal(size=(4, 2, 3, 1)))
        self.compare(ex, **inputs, bias=rng.normal(size=4), stride=3, padding=1)
        self.compare(ex, **inputs, bias=rng.normal(size=4), stride=2, padding=3)

    @points(1, hint="np.pad makes a copy; `+=` on an argument changes it for the caller.")
    def test_leaves_its_arguments_alone(self, ex, rng):
        inputs = dict(images=rng.normal(size=(2, 2, 4, 5)), weight=rng.normal(size=(3, 2, 2, 2)),
                      bias=rng.normal(size=3))  # fmt: skip
        changed = ex.run(probes.changed, given=("conv_output_size",), name="conv2d", **inputs)
        assert not changed, f"the caller's {', '.join(changed)} changed"

    @points(1, hint="Make floats of images and kernels before you multiply.")
    def test_images_of_integers(self, ex, rng):
        images = rng.integers(0, 255, size=(2, 1, 5, 4))
        self.compare(ex, images=images, weight=rng.normal(size=(3, 1, 2, 2)))
        pixels, weight = images.astype(np.uint8), rng.integers(2, 9, size=(3, 1, 2, 2))
        got = ex.run(probes.convolve, given=("conv_output_size",), images=pixels,
                     weight=weight.astype(np.uint8))  # fmt: skip
        assert_close(got, oracles.conv2d(images, weight).astype(float))


@task(
    "max_pool2d",
    difficulty=2,
    minutes=15,
    hints=[
        "The same two loops as in a convolution, with `max` in the place of the weighted sum.",
        "`window.max(axis=(2, 3))` keeps images and channels apart.",
    ],
)
class TestMaxPool2d:
    @points(1, hint="All values of a window may be negative.")
    def test_by_hand(self, ex):
        image = np.array([[[[1.0, 2.0, -5.0, -6.0], [4.0, 3.0, -8.0, -7.0]]]])
        got = ex.run(probes.max_pool, given=("conv_output_size",), images=image, kernel_size=2)
        assert_close(got, np.array([[[[4.0, -5.0]]]]))

    @points(2, hint="Without a stride the windows touch; what is left at the edge is dropped.")
    def test_windows_touch_by_default(self, ex, rng):
        images = rng.normal(size=(2, 3, 7, 11))
        oracles.assert_unique_maxima(images, 3)
        got = ex.run(probes.max_pool, given=("conv_output_size",), images=images, kernel_size=3)
        assert_close(got, oracles.max_pool2d(images, 3))

    @points(1, hint="A stride smaller than the window makes neighboring windows overlap.")
    def test_windows_may_overlap(self, ex, rng):
        images = rng.normal(size=(2, 3, 8, 12))
        oracles.assert_unique_maxima(images, 3, 2)
        inputs = dict(images=images, kernel_size=3, stride=2)
        got = ex.run(probes.max_pool, given=("conv_output_size",), **inputs)
        assert_close(got, oracles.max_pool2d(**inputs))

    @points(1, hint="A stride larger than the window leaves pixels out between two windows.")
    def test_windows_may_lie_apart(self, ex, rng):
        inputs = dict(images=rng.normal(size=(2, 3, 7, 14)), kernel_size=2, stride=3)
        got = ex.run(probes.max_pool, given=("conv_output_size",), **inputs)
        assert_close(got, oracles.max_pool2d(**inputs))

    @points(1, hint="An array may be a view: its values count, not how they lie in memory.")
    def test_views(self, ex, rng):
        images = rng.normal(size=(1, 2, 6, 12))
        turned, thinned = images[..., :6].swapaxes(2, 3), images[..., ::2]  # both are square
        want = {"images[..., :6].swapaxes(2, 3)": turned.copy(), "images[..., ::2]": thinned.copy()}
        want = {name: oracles.max_pool2d(one, 2) for name, one in want.items()}
        given = dict(given=("conv_output_size",), images=images, kernel_size=2)
        assert_close(ex.run(probes.max_pool_of_views, **given), want)


@task(
    "avg_pool2d",
    difficulty=1,
    minutes=10,
    hints=["Take `max_pool2d` and replace one word; mind the type of the result."],
)
class TestAvgPool2d:
    @points(1, hint="The mean of whole numbers is a fraction.")
    def test_by_hand(self, ex):
        image = np.array([[[[1, 2, 5, 6], [4, 4, 8, 8]]]])
        got = ex.run(probes.avg_pool, given=("conv_output_size",), images=image, kernel_size=2)
        assert_close(got, np.array([[[[2.75, 6.75]]]]))
        bright = (255 - image).astype(np.uint8)
        got = ex.run(probes.avg_pool, given=("conv_output_size",), images=bright, kernel_size=2)
        assert_close(got, np.array([[[[252.25, 248.25]]]]))

    @points(1, hint="Without a stride the windows touch; what is left at the edge is dropped.")
    def test_windows_touch_by_default(self, ex, rng):
        images = rng.normal(size=(2, 3, 7, 11))
        got = ex.run(probes.avg_pool, given=("conv_output_size",), images=images, kernel_size=3)
        assert_close(got, oracles.avg_pool2d(images, 3))

    @points(1, hint="A stride smaller than the window makes neighboring windows overlap.")
    def test_windows_may_overlap(self, ex, rng):
        inputs = dict(images=rng.normal(size=(3, 2, 8, 12)), kernel_size=3, stride=2)
        got = ex.run(probes.avg_pool, given=("conv_output_size",), **inputs)
        assert_close(got, oracles.avg_pool2d(**inputs))

    @points(1, hint="A stride larger than the window leaves pixels out between two windows.")
    def test_windows_may_lie_apart(self, ex, rng):
        inputs = dict(images=rng.normal(size=(2, 3, 7, 14)), kernel_size=2, stride=3)
        got = ex.run(probes.avg_pool, given=("conv_output_size",), **inputs)
        assert_close(got, oracles.avg_pool2d(**inputs))


@task(
    "conv_cost",
    difficulty=2,
    minutes=15,
    hints=[
        "How many weights does one kernel have, and how many kernels are there?",
        "Every weight is used once at every *output* position: that is weight sharing.",
    ],
)
class TestConvCost:
    @points(2, hint="One kernel reaches through all input channels; one bias per output channel.")
    def test_parameters_do_not_depend_on_the_image(self, ex):
        counts = [
            ex.run(probes.cost, given=("conv_output_size",), in_channels=6, out_channels=16,
                   kernel_size=5, height=height, width=width)[0]
            for height, width in ((32, 32), (300, 200))
        ]  # fmt: skip
        assert counts == [2416, 2416], "parameters for two sizes of the image"

    @points(2, hint="Count the positions of the output, not the pixels of the input.")
    def test_multiply_adds(self, ex):
        got, want = {}, {}
        for stride, padding in ((1, 0), (2, 1), (3, 2)):
            inputs = dict(in_channels=2, out_channels=7, kernel_size=3, height=9, width=14)
            given = dict(inputs, stride=stride, padding=padding)
            case = f"stride {stride}, padding {padding}"
            got[case] = ex.run(probes.cost, given=("conv_output_size",), **given)[1]
            # with ones everywhere, each product adds exactly one to the sum of the outputs
            ones = np.ones((1, 2, 9 + 2 * padding, 14 + 2 * padding))
            want[case] = int(oracles.conv2d(ones, np.ones((7, 2, 3, 3)), stride=stride).sum())
        assert got == want, "multiply-adds"
