using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>Translates validation errors. If a value could not be read, only that error is shown.</summary>
internal sealed class ValidationMessages(IStringLocalizer<SharedResource> texts) : IValidatorInterceptor
{
    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(ActionContext actionContext, IValidationContext validationContext, ValidationResult result) => new(
        result.Errors
            .Where(failure => actionContext.ModelState.GetFieldValidationState($"Form.{failure.PropertyName}") != ModelValidationState.Invalid)
            .Select(failure => new ValidationFailure(failure.PropertyName, texts[failure.ErrorMessage, failure.CustomState as object[] ?? []])));
}
