# task: all_finite
# verdict: wrong
# mistake: only the sum of a gradient is tested, which can overflow although each element is finite (several 40,000 in fp16)
def all_finite(gradients):
    for gradient in gradients:
        if gradient is not None and not torch.isfinite(gradient.sum()):
            return False
    return True
