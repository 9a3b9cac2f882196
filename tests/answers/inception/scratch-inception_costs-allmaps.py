# task: inception_costs
# verdict: wrong
# mistake: the reductions are added to the large kernels, which still see every map
# told: large-kernels-see-all-maps
def inception_costs(in_channels, widths, height, width, reductions=True):
    n1, r3, n3, r5, n5, pp = widths
    params = 0
    macs = 0

    def conv(c_in, c_out, k):
        nonlocal params, macs
        params += c_in * c_out * k * k + c_out
        macs += c_in * c_out * k * k * height * width

    conv(in_channels, n1, 1)
    conv(in_channels, n3, 3)
    conv(in_channels, n5, 5)
    out = n1 + n3 + n5
    if reductions:
        conv(in_channels, r3, 1)
        conv(in_channels, r5, 1)
        conv(in_channels, pp, 1)
        out += pp
    else:
        out += in_channels
    return {"channels": out, "parameters": params, "multiply_adds": macs}
