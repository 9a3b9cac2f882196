# task: hessian_vector_product
# verdict: right
# way: torch.autograd.functional.hvp, two backward passes in the library
def hessian_vector_product(function, x, vector):
    from torch.autograd.functional import hvp

    _, product = hvp(function, x.detach(), vector.detach())
    return product
