# task: RMSNorm
# verdict: wrong
# mistake: eps is added to the root and not to the mean square under it
# mistake: for float16 and bfloat16 rows the result stays in float32 and is not rounded to their dtype
# told: eps-outside-of-rms-layers, stays-wide-of-rms-layers
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.eps = eps

    def forward(self, values):
        if values.dtype in (torch.float16, torch.bfloat16):
            values = values.float()
        root = values.pow(2).mean(-1, keepdim=True).sqrt()
        return self.weight.to(values.dtype) * values / (root + self.eps)
