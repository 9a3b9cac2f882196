# task: compiled_step
# verdict: wrong
# mistake: dynamic=False compiles anew for every batch size
# mistake: the loss is returned with its graph
# told: loss-with-its-graph, one-compilation-per-batch-size
def compiled_step(model, loss_of, rate, backend):
    def forward(images, labels):
        return loss_of(model(images), labels)

    compiled = torch.compile(
        forward, backend=backend, fullgraph=True, dynamic=False
    )
    weights = [p for p in model.parameters() if p.requires_grad]

    def step(images, labels):
        loss = compiled(images, labels)
        gradients = torch.autograd.grad(loss, weights, retain_graph=True)
        with torch.no_grad():
            for weight, gradient in zip(weights, gradients, strict=True):
                weight.sub_(rate * gradient)
        return loss

    return step
