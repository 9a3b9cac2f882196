# task: compiled_step
# verdict: wrong
# mistake: the graph is compiled with dynamic=False, so every new batch size is compiled again, instead of at most two altogether
# mistake: the gradients are not cleared, so they add up from step to step
# told: gradients-accumulate, one-compilation-per-batch-size
def compiled_step(model, loss_of, rate, backend):
    def forward(images, labels):
        return loss_of(model(images), labels)

    compiled = torch.compile(forward, backend=backend, fullgraph=True, dynamic=False)
    parameters = [p for p in model.parameters() if p.requires_grad]

    def step(images, labels):
        loss = compiled(images, labels)
        loss.backward()
        with torch.no_grad():
            for p in parameters:
                p -= rate * p.grad
        return loss.detach()

    return step
