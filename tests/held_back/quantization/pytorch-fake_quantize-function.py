# task: fake_quantize
# verdict: right
# mistake: none; unusual because forward and backward are those of an autograd function made within
def fake_quantize(values, scale, zero_point, lowest, highest):
    class StraightThrough(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            code = torch.round(x / scale) + zero_point
            ctx.save_for_backward((code >= lowest) & (code <= highest))
            return (scale * (code.clamp(lowest, highest) - zero_point)).to(x.dtype)

        @staticmethod
        def backward(ctx, gradient):
            (allowed,) = ctx.saved_tensors
            return torch.where(allowed, gradient, torch.zeros_like(gradient))

    return StraightThrough.apply(values)
