using Marketplace.Ui;

namespace Marketplace.Web.Problem;

internal sealed record ProblemPage(int Code, string? Sentence, string Trace);
