# task: feature_maps
# verdict: right
import copy


def feature_maps(model, images):
    twin = copy.deepcopy(model)  # whatever happens, happens to the twin
    answers = []

    def wrap(layer):
        inner = layer.forward

        def spying(maps):
            answer = inner(maps)
            answers.append(answer.clone())
            return answer

        layer.forward = spying

    for layer in twin.modules():
        if isinstance(layer, nn.Conv2d):
            wrap(layer)
    with torch.no_grad():
        twin(images)
    return answers
