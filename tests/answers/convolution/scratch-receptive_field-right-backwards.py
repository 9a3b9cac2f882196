# task: receptive_field
# verdict: right
def receptive_field(layers):
    def seen(width, rest):
        """Pixels of the input that `width` neighbors behind `rest` see."""
        if not rest:
            return width
        *before, (kernel_size, stride) = rest
        return seen((width - 1) * stride + kernel_size, before)

    return seen(1, list(layers))
