# task: teacher_logits
# verdict: wrong
# mistake: logits are averaged
# told: logits-averaged
def teacher_logits(teachers, images, batch_size=256):
    outs = []
    with torch.no_grad():
        for t in teachers:
            saved = [m.training for m in t.modules()]
            t.eval()
            out = [t(images[i:i + batch_size]) for i in range(0, len(images), batch_size)]
            for m, was in zip(t.modules(), saved):
                m.training = was
            outs.append(torch.cat(out))
    return torch.stack(outs).mean(0).log_softmax(1)
