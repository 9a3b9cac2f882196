# task: inception_costs
# verdict: wrong
# mistake: without reductions the pooling branch is still counted with its own width, not with all maps that enter; biases are counted as multiply-adds too
# told: inception-biases-as-work, pooling-hands-on-its-width-without-reductions
def inception_costs(in_channels, widths, height, width, reductions=True):
    one, r3, three, r5, five, pooled = widths
    parameters = in_channels * one + one
    if reductions:
        parameters += in_channels * r3 + r3 + 9 * r3 * three + three
        parameters += in_channels * r5 + r5 + 25 * r5 * five + five
        parameters += in_channels * pooled + pooled
    else:
        parameters += 9 * in_channels * three + three + 25 * in_channels * five + five
    return {
        "channels": one + three + five + pooled,
        "parameters": parameters,
        "multiply_adds": parameters * height * width,
    }
