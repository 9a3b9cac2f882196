# task: masked_step
# verdict: wrong
# mistake: the model is put into training mode and left there, although its mode should stay; a model in evaluation mode drops units, or normalizes by its batch, and its running statistics move
# told: mode-changed
def masked_step(model, masks, optimizer, images, labels):
    def prune():
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if name in masks:
                    parameter.masked_fill_(~masks[name], 0.0)

    model.train()
    prune()
    optimizer.zero_grad()
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    optimizer.step()
    prune()
    return loss.item()
