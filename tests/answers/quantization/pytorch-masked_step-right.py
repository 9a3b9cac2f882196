# task: masked_step
# verdict: right
def masked_step(model, masks, optimizer, images, labels):
    def zero():
        with torch.no_grad():
            for name, p in model.named_parameters():
                if name in masks:
                    p[~masks[name]] = 0.0

    zero()
    optimizer.zero_grad()
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    optimizer.step()
    zero()
    return loss.item()
