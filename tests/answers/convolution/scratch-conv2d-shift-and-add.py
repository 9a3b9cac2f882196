# task: conv2d
# verdict: right
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    ho = conv_output_size(h, kh, stride, padding)
    wo = conv_output_size(w, kw, stride, padding)
    canvas = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    canvas[:, :, padding : padding + h, padding : padding + w] = images
    out = np.zeros((n, o, ho, wo))
    for y in range(kh):
        for x in range(kw):
            part = canvas[:, :, y : y + (ho - 1) * stride + 1 : stride, x : x + (wo - 1) * stride + 1 : stride]
            out += np.einsum("nchw,oc->nohw", part, weight[:, :, y, x])
    return out if bias is None else out + np.reshape(bias, (1, o, 1, 1))
