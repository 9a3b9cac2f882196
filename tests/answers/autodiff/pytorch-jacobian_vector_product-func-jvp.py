# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    x = x.detach().clone().requires_grad_()
    y = function(x)
    u = torch.zeros_like(y, requires_grad=True)
    (g,) = torch.autograd.grad(y, x, u, create_graph=True, allow_unused=True)
    if g is None or not g.requires_grad:
        return torch.zeros_like(y).detach()
    (product,) = torch.autograd.grad(g, u, direction, allow_unused=True)
    return torch.zeros_like(y).detach() if product is None else product
