# task: vector_jacobian_product
# verdict: wrong
# mistake: x is not left as it is: it requires gradients afterwards, and its .grad is filled
# mistake: a second call returns the sum of both, since backward adds to x.grad
# told: vjp-fills-the-gradient

def vector_jacobian_product(function, x, vector):
    x.requires_grad_(True)
    function(x).backward(vector)
    return x.grad
