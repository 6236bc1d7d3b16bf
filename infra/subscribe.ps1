# Subscribes the pipeline app to the intake account's events: see subscribe.sh.
$ErrorActionPreference = 'Stop'
foreach ($try in 1..10) {
  az deployment group create --only-show-errors --output none `
    --resource-group $env:AZURE_RESOURCE_GROUP --name submissions --template-file infra/subscription.bicep `
    --parameters pipelineName=$env:PIPELINE_APP_NAME topicName=$env:SYSTEM_TOPIC_NAME intakeName=$env:INTAKE_ACCOUNT_NAME
  if ($LASTEXITCODE -eq 0) { exit 0 }
  if ($try -lt 10) { Start-Sleep -Seconds 30 }
}
Write-Error "The subscription to the intake account's events could not be made. The nightly sweep takes files in meanwhile; run azd deploy again."
exit 1
