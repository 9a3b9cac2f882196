# task: hessian_vector_product
# verdict: wrong
# mistake: The gradient is squared before the product with the vector is differentiated.
def hessian_vector_product(function, x, vector):
    x = x.detach().clone().requires_grad_(True)
    (g,) = torch.autograd.grad(function(x), x, create_graph=True)
    return torch.autograd.grad((g * g * vector).sum() / 2, x)[0]
