# task: masked_step
# verdict: wrong
# mistake: only gradients are masked
# told: gradients-masked-only
def masked_step(model, masks, optimizer, images, labels):
    for name, p in model.named_parameters():
        if name in masks:
            p.data *= masks[name]
    optimizer.zero_grad()
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    for name, p in model.named_parameters():
        if name in masks:
            p.grad *= masks[name]
    optimizer.step()
    return loss.item()
