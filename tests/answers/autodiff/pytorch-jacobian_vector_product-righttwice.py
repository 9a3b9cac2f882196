# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    options = {"allow_unused": True, "materialize_grads": True}
    with torch.enable_grad():
        leaf = x.detach().clone().requires_grad_()
        outputs = function(leaf)
        if not outputs.requires_grad:
            return torch.zeros_like(outputs)
        cotangent = torch.zeros_like(outputs).detach().requires_grad_()
        (pulled,) = torch.autograd.grad(
            outputs, leaf, cotangent, create_graph=True, **options
        )
        if not pulled.requires_grad:
            return torch.zeros_like(outputs).detach()
        (product,) = torch.autograd.grad(
            pulled, cotangent, direction, **options
        )
    return product.detach()
