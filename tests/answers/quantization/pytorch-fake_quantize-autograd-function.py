# task: fake_quantize
# verdict: right
# way: a torch.autograd.Function with a backward of its own, defined inside
def fake_quantize(values, scale, zero_point, lowest, highest):
    class Staircase(torch.autograd.Function):
        @staticmethod
        def forward(ctx, numbers, step, zero):
            codes = torch.round(numbers / step) + zero
            ctx.save_for_backward((codes >= lowest) & (codes <= highest))
            return (step * (codes.clamp(lowest, highest) - zero)).to(numbers.dtype)

        @staticmethod
        def backward(ctx, gradient):
            (allowed,) = ctx.saved_tensors
            return torch.where(allowed, gradient, torch.zeros_like(gradient)), None, None

    return Staircase.apply(values, scale, zero_point)
