# task: log1pexp
# verdict: right
def log1pexp(x):
    class Rule(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(argument):
            return torch.logaddexp(argument, torch.zeros_like(argument))

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(*inputs)

        @staticmethod
        def backward(ctx, above):
            return above * torch.special.expit(ctx.saved_tensors[0])

    return Rule.apply(x)
