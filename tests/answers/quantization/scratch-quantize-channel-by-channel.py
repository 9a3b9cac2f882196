# task: quantize
# verdict: right
# way: the channels' axis is moved to the front, and a loop fills the codes channel by channel
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    def codes_of(part, one_scale, one_zero):
        return np.clip(np.rint(part / one_scale) + one_zero, lowest, highest)

    codes = np.empty(values.shape, np.int8)
    if axis is None:
        codes[...] = codes_of(values, scale, zero_point)
        return codes
    front, into = np.moveaxis(values, axis, 0), np.moveaxis(codes, axis, 0)
    for number in range(len(front)):
        into[number] = codes_of(front[number], scale[number], zero_point[number])
    return codes
