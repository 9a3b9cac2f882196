# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    x = x.detach().clone().requires_grad_(True)
    y = function(x)
    dummy = torch.zeros_like(y, requires_grad=True)
    (pulled,) = torch.autograd.grad(y, x, dummy, create_graph=True)
    return torch.autograd.grad(pulled, dummy, direction)[0]
