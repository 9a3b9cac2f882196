# task: vector_jacobian_product
# verdict: wrong
# mistake: x itself is made to require a gradient and its .grad is filled
# told: vjp-fills-the-gradient
def vector_jacobian_product(function, x, vector):
    x.requires_grad_(True)
    y = function(x)
    y.backward(vector)
    return x.grad
