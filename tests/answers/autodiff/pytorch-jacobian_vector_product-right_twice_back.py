# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    with torch.enable_grad():
        point = x.detach().clone().requires_grad_()
        result = function(point)
        if not result.requires_grad:
            return torch.zeros_like(result)
        dummy = torch.zeros_like(result, requires_grad=True)
        (pulled,) = torch.autograd.grad(
            result, point, dummy, create_graph=True, allow_unused=True
        )  # linear in dummy
        if pulled is None:
            return torch.zeros_like(result).detach()
        (product,) = torch.autograd.grad(
            pulled, dummy, direction, allow_unused=True
        )
    return torch.zeros_like(result).detach() if product is None else product
