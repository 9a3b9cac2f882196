# task: vector_jacobian_product
# verdict: wrong
# mistake: requires_grad_ and backward act on the given x, which is left with requires_grad and a .grad; a second call with the same x adds to it and returns the sum of both
# told: vjp-fills-the-gradient
def vector_jacobian_product(function, x, vector):
    x.requires_grad_(True)
    result = function(x)
    result.backward(gradient=vector)
    return x.grad
