namespace Marketplace.Accounts.ChooseLanguage;

internal sealed class ChooseLanguageForm
{
    public string Language { get; set; } = "";
}

internal sealed record ChooseLanguagePage(ChooseLanguageForm Form);
