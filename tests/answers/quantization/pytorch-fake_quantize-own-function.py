# task: fake_quantize
# verdict: right
# way: a torch.autograd.Function with a backward pass of its own
def fake_quantize(values, scale, zero_point, lowest, highest):
    class Rounded(torch.autograd.Function):
        @staticmethod
        def forward(context, x):
            code = torch.round(x / scale) + zero_point
            context.save_for_backward((code >= lowest) & (code <= highest))
            return (scale * (code.clamp(lowest, highest) - zero_point)).to(x.dtype)

        @staticmethod
        def backward(context, upstream):
            (inside,) = context.saved_tensors
            return upstream.masked_fill(~inside, 0.0)

    return Rounded.apply(values)
