# task: compiled_step
# verdict: wrong
# mistake: only the model is compiled; loss_of runs eagerly outside of the graph, so model and loss do not become one graph
# mistake: backward() adds to p.grad and nothing clears it, so from the second call on the update uses the sum of all gradients so far (and of whatever stood in grad before)
# told: gradients-accumulate
def compiled_step(model, loss_of, rate, backend):
    forward = torch.compile(model, backend=backend, fullgraph=True)
    learning = [p for p in model.parameters() if p.requires_grad]

    def step(images, labels):
        loss = loss_of(forward(images), labels)
        loss.backward()
        with torch.no_grad():
            for p in learning:
                if p.grad is not None:
                    p.sub_(rate * p.grad)
        return loss.detach()

    return step
