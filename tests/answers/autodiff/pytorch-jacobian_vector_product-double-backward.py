# task: jacobian_vector_product
# verdict: right
# way: two backward sweeps, with a dummy vector from the left
def jacobian_vector_product(function, x, direction):
    leaf = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        y = function(leaf)
        if not y.requires_grad:
            return torch.zeros_like(y)
        dummy = torch.zeros_like(y, requires_grad=True)
        (left,) = torch.autograd.grad(y, leaf, dummy, create_graph=True, allow_unused=True)
        if left is None or not left.requires_grad:
            return torch.zeros_like(y).detach()
        (right,) = torch.autograd.grad(
            left, dummy, direction.to(left.dtype), allow_unused=True)
    return torch.zeros_like(y).detach() if right is None else right.detach()
