# task: standardize
# verdict: wrong
# mistake: computes the variance as mean of squares minus square of the mean, which in float32 loses its digits (and may turn negative, NaN) where the mean is large against the deviation
# told: mean-of-squares

def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(dim=axes, keepdim=True)
    square = (values * values).mean(dim=axes, keepdim=True)
    variance = square - mean * mean
    return (values - mean) / torch.sqrt(variance + epsilon)
