# task: compiled_step
# verdict: wrong
# mistake: dynamic=False makes a compilation for every size of a batch
# told: one-compilation-per-batch-size
def compiled_step(model, loss_of, rate, backend):
    def forward(images, labels):
        return loss_of(model(images), labels)

    compiled = torch.compile(forward, backend=backend, fullgraph=True, dynamic=False)
    parameters = [p for p in model.parameters() if p.requires_grad]

    def step(images, labels):
        loss = compiled(images, labels)
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients):
                parameter -= rate * gradient
        return loss.detach()

    return step
