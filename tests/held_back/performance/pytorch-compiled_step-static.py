# task: compiled_step
# verdict: wrong
# mistake: dynamic=False compiles anew for each size of a batch
# mistake: the loss that is returned still has its graph
def compiled_step(model, loss_of, rate, backend):
    trained = [p for p in model.parameters() if p.requires_grad]

    @torch.compile(backend=backend, fullgraph=True, dynamic=False)
    def forward(images, labels):
        return loss_of(model(images), labels)

    def step(images, labels):
        loss = forward(images, labels)
        gradients = torch.autograd.grad(loss, trained)
        with torch.no_grad():
            for p, g in zip(trained, gradients):
                p -= rate * g
        return loss

    return step
